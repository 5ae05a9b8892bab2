/** The report that a walk leaves: its pictures in order, each with a sentence. */
import { writeFileSync } from 'node:fs';
import { escapeHtml } from '../portals/site.ts';
import type { PictureSize } from './picture.ts';

export interface ReportedStep extends PictureSize {
  name: string;
  says: string;
  /** The picture, beside the report. */
  file: string;
  seconds: number;
  address: string;
  beside?: string | undefined;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2329; --soft: #55606b; --paper: #fff; --edge: #c9d0d7; --good: #1a6b36; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecef; --soft: #a7b1bb; --paper: #15191d; --edge: #38414a; --good: #7fd49b; --bad: #f2a29b; }
}
body { max-width: 1160px; margin: 0 auto; padding: 24px; color: var(--ink); background: var(--paper); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 26px; margin: 0 0 8px; }
h2 { font-size: 18px; margin: 0; }
p { margin: 4px 0; }
ol { list-style: none; padding: 0; }
li { display: grid; grid-template-columns: 320px 1fr; gap: 24px; padding: 24px 0; border-top: 1px solid var(--edge); }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--edge); border-radius: 6px; }
small { display: block; color: var(--soft); overflow-wrap: anywhere; }
.good { color: var(--good); }
.bad { color: var(--bad); white-space: pre-wrap; }
@media (max-width: 800px) { li { grid-template-columns: 1fr; gap: 12px; } }
`;

const item = (step: ReportedStep, index: number) => `<li id="step-${index + 1}"><div>
<h2>${index + 1}. ${escapeHtml(step.name)}</h2>
<p>${escapeHtml(step.says)}</p>
${step.beside ? `<p>${escapeHtml(step.beside)}</p>` : ''}
<small>${escapeHtml(step.address)}</small>
<small><span class="good">✓</span> ${step.seconds.toFixed(1)} s</small>
</div>
<img src="${step.file}" width="${step.width}" height="${step.height}" alt="${escapeHtml(`Picture: ${step.name}`)}"></li>`;

/**
 * Writes the report.
 *
 * @param where such as "Chromium 156.0"
 * @param failed what went wrong after the last step, if the walk did not come to its end
 */
export function writeReport(
  file: string,
  steps: readonly ReportedStep[],
  where: string,
  failed: string | undefined,
): void {
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0).toFixed(0);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Unline: the journey in pictures</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Unline: the journey in pictures</h1>
<p>${steps.length} steps in ${seconds} s, walked by a program in ${escapeHtml(where)}. The portals are replicas under the operators’ addresses, served by this computer; nothing was sent to an operator.</p>
${failed ? `<p class="bad" role="alert">${escapeHtml(failed)}</p>` : ''}
<ol>
${steps.map(item).join('\n')}
</ol>
</body>
</html>
`;
  writeFileSync(file, html);
}
