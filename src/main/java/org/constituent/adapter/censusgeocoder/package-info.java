/** The geocoder of the Census Bureau: an address or a point in, the congressional district it lies in out. */
@NullMarked
package org.constituent.adapter.censusgeocoder;

import org.jspecify.annotations.NullMarked;
