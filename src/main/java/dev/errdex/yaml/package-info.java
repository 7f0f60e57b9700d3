/**
 * YAML to nodes that know their place, scalars as written. The only room that knows the YAML library; the way in is
 * {@link dev.errdex.yaml.YamlReader}.
 */
@NullMarked
package dev.errdex.yaml;

import org.jspecify.annotations.NullMarked;
