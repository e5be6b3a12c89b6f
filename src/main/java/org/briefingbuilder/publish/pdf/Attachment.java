package org.briefingbuilder.publish.pdf;

/// A file inside the file.
///
/// @param name its file name, unlike that of any other attachment
/// @param mime such as `application/json`
/// @param relationship what it is to the document (`Data`, `Source`, `Alternative`, `Supplement`,
///   `Unspecified`; ISO 32000-2, 14.13)
public record Attachment(
        String name, String mime, String description, String relationship, byte[] bytes) {}
