/**
 * Characters that nobody sees or that change the order in which others are shown: control and format characters (those for
 * writing from right to left among them), line separators, fillers, halves of characters.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Without these, words of some scripts and some emoji are written wrongly. */
const JOINER = /^[\u200c\u200d]$/u;
const JOINED_SCRIPT = /[\p{L}\p{M}\p{Extended_Pictographic}\ufe0f]$/u;
const UNJOINED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

/** More marks on one letter than any language has would cover what stands around. */
const MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Make what is hidden in a text of a stranger visible: each unseen character becomes its code point in brackets, such as
 * `[U+202E]`, and marks stacked on one letter end after the fourth with `[…]`. Everything else stays as it is, joiners within
 * words of the scripts that need them too. For showing only: what is kept is the text itself.
 */
export function visibleText(text: string): string {
  return text
    .replace(UNSEEN, (character, at: number) => {
      const before = text.slice(Math.max(0, at - 2), at);
      if (JOINER.test(character) && JOINED_SCRIPT.test(before) && !UNJOINED_SCRIPT.test(before)) return character;
      return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .replace(MARKS, '$1[…]');
}
