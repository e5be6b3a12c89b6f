/// Words that are in no dictionary, and what may be meant by them: Hunspell's dictionaries, read by
/// Apache Lucene, and the only place that knows either.
@NullMarked
package org.briefingbuilder.spell;

import org.jspecify.annotations.NullMarked;
