/// The fence around a process that reads documents: no network, no files but those the Java runtime
/// itself needs, no other process. What each platform gives of that is asked of the platform.
@NullMarked
package org.briefingbuilder.intake.fence;

import org.jspecify.annotations.NullMarked;
