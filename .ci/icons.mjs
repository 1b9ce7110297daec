/**
 * `npm run icons`: paints `public/icon.svg` as the PNG files that systems ask for when the program is installed. The results are
 * committed; this is run only when the icon changes.
 */
import './node-version.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { chromiumArguments } from './chromium-arguments.mjs';
import { findBrowser } from './find-browser.mjs';
import { installPackages } from './install.mjs';
import { inRepository } from './repository.mjs';

installPackages();
// Only here: Playwright is there once the packages are installed.
const { chromium } = await import('playwright');

const svg = readFileSync(inRepository('public', 'icon.svg'), 'utf8');

/** Systems cut a maskable icon to a circle of 80 %: it has no corners of its own, and a margin. */
const icons = [
  { file: 'icon-192.png', size: 192, drawn: 192, paper: 'transparent' },
  { file: 'icon-512.png', size: 512, drawn: 512, paper: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, drawn: 400, paper: '#f6f7f8' },
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumArguments });
try {
  for (const { file, size, drawn, paper } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const body = `margin:0;display:grid;place-content:center;height:${size}px;background:${paper}`;
    await page.setContent(`<body style="${body}">${svg.replace('<svg ', `<svg width="${drawn}" height="${drawn}" `)}`);
    writeFileSync(inRepository('public', file), await page.screenshot({ omitBackground: true, timeout: 0 }));
    await page.close();
  }
} finally {
  await browser.close();
}
