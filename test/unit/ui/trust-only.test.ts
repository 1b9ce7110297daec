import { describe, expect, it } from 'vitest';
import { svgAsParsed } from '../../../src/ui/svg-as-parsed.ts';
import { trustOnly, type PolicyFactory } from '../../../src/ui/trust-only.ts';

type Rules = Parameters<PolicyFactory['createPolicy']>[1];

function rulesOf(): Rules {
  const made = new Map<string, Rules>();
  const trusted = { scriptAddresses: new Set(['https://here/engine.js']), markup: new Set(['<svg></svg>']) };
  trustOnly(trusted, { createPolicy: (name, rules) => made.set(name, rules) });
  const rules = made.get('default');
  if (!rules) throw new Error('There is no default policy.');
  return rules;
}

describe('the default policy', () => {
  it('accepts what the build ships with', () => {
    expect(rulesOf().createHTML('<svg></svg>')).toBe('<svg></svg>');
    expect(rulesOf().createScriptURL('https://here/engine.js')).toBe('https://here/engine.js');
  });

  it.each(['', '<svg></svg> ', '<svg onload="x()"></svg>', 'https://here/engine.js'])(
    'refuses as markup: %s',
    (text) => {
      expect(() => rulesOf().createHTML(text)).toThrow(TypeError);
    },
  );

  it.each(['', 'https://here/engine.js?', 'https://here/other.js', 'data:text/javascript,', '<svg></svg>'])(
    'refuses as the address of a worker: %s',
    (address) => {
      expect(() => rulesOf().createScriptURL(address)).toThrow(TypeError);
    },
  );

  it('has no rule for text that would become code', () => {
    expect(Object.keys(rulesOf())).toEqual(['createHTML', 'createScriptURL']);
  });

  it('does without where the browser knows no policies', () => {
    expect(() => trustOnly({ scriptAddresses: new Set(), markup: new Set() }, undefined)).not.toThrow();
  });
});

describe('the text of a parsed icon', () => {
  it('has double quotes, single spaces, end tags, and nothing before the element', () => {
    expect(
      svgAsParsed(
        "<!-- licence -->\n<svg class='a b' viewBox='0 0 1 1' ><path d='M0 0' /><g><circle r=\"1\"/></g></svg>\n",
      ),
    ).toBe('<svg class="a b" viewBox="0 0 1 1"><path d="M0 0"></path><g><circle r="1"></circle></g></svg>');
  });

  it('keeps a comment inside', () => {
    expect(svgAsParsed('<svg><!--! by somebody --><path/></svg>')).toBe(
      '<svg><!--! by somebody --><path></path></svg>',
    );
  });
});
