/**
 * YAML to nodes that know their place, scalars as written. The only room that knows the YAML library; the way in is
 * {@link dev.errdex.yaml.YamlReader}.
 */
package dev.errdex.yaml;
