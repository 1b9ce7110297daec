/**
 * Write the text of an icon as a browser writes it after parsing it as HTML: the element alone, double quotes, one space
 * between attributes, an end tag for every element. Web Awesome parses each icon twice, the second time from this text.
 *
 * For icons only: plain attributes without quotes or angle brackets in their values.
 */
export function svgAsParsed(text: string): string {
  const start = text.indexOf('<svg');
  return text
    .slice(Math.max(0, start))
    .trimEnd()
    .replaceAll(/<(?<name>[a-z]\w*)(?<attributes>[^<>]*?)\s*(?<end>\/?)>/giu, (...match) => {
      const { name, attributes, end } = match.at(-1) as { name: string; attributes: string; end: string };
      const written = Array.from(
        attributes.matchAll(/(?<key>[\w:-]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu),
        ({ groups }) => ` ${groups?.['key'] ?? ''}="${groups?.['double'] ?? groups?.['single'] ?? ''}"`,
      );
      return `<${name}${written.join('')}>${end === '' ? '' : `</${name}>`}`;
    });
}
