/** Measurements by Micrometer, told in Prometheus' form. */
@NullMarked
package org.constituent.adapter.micrometer;

import org.jspecify.annotations.NullMarked;
