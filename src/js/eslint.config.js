// Mistakes alone: how a line looks is for whoever reads it.
const js = require("@eslint/js");
const globals = require("globals");

module.exports = [{
  files: ["**/*.js"],
  languageOptions: {sourceType: "script", ecmaVersion: 2024, globals: {...globals.browser, errdex: "readonly"}},
  linterOptions: {reportUnusedDisableDirectives: "error"},
  rules: {
    ...js.configs.recommended.rules,
    "eqeqeq": "error",
    "no-implicit-globals": "error",
    "no-var": "error",
    "prefer-const": "error",
    "strict": ["error", "function"],
    // Texts hold what they hold: \x00 is a character like all others.
    "no-control-regex": "off",
  },
}];
