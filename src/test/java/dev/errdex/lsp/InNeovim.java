package dev.errdex.lsp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that needs Neovim, which {@code ./verify -DexcludedGroups=neovim} does without. */
@Tag("neovim")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InNeovim {}
