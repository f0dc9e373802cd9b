/**
 * The commands, and the texts they print. A command holds one {@link org.constituent.cli.Invocation}, which leads to the
 * {@link org.constituent.cli.Configuration}: what the operator wrote. Where the database is open, everything is built on
 * {@link org.constituent.cli.Premises}: {@link org.constituent.cli.UseCases}, {@link org.constituent.cli.Broadcasts},
 * {@link org.constituent.cli.Talk}, {@link org.constituent.cli.Pages}. {@link org.constituent.cli.Service} starts them all.
 */
@NullMarked
package org.constituent.cli;

import org.jspecify.annotations.NullMarked;
