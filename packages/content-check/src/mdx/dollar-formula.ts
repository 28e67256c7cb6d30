/**
 * What stands between two single dollar signs and is a formula. A price has no second sign, or a digit behind it; TeX has a
 * sign of its own, or is one letter, and no name of a variable such as `$SRC_DIR`. `\u0001` stands for what is no running text.
 */
export const dollarFormula =
  /(?<![\\$\p{L}\p{N}])\$(?!\s|\p{L}{3,}[\w/]*\$)(?:[^$\n]*[\\^_=+\u0001][^$\n]*|\p{L})(?<!\s)\$(?![$\p{L}\p{N}])/gu
