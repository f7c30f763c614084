import type { Finding } from '../../load/finding.ts';
import type { ReportFormat } from '../../site/settings/settings-table.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';

const severities: Readonly<Record<Finding['severity'], Text>> = {
  violation: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  note: { sv: 'anmärkning', en: 'note' },
};

/** Findings as text: for people, for programs, or as annotations in a pull request; with a line feed at the end. */
export function printFindings(
  findings: readonly Finding[],
  format: ReportFormat,
  language: Language,
): string {
  return printers[format](findings, language);
}

type Printer = (findings: readonly Finding[], language: Language) => string;

const printers: Readonly<Record<ReportFormat, Printer>> = {
  text: (findings, language) =>
    findings.map((finding) => `${line(finding, language)}\n`).join('') +
    `${inLanguage(summary(findings), language)}\n`,
  json: (findings, language) =>
    `${JSON.stringify(
      findings.map(({ severity, path, position, about, message, shape }) => ({
        severity,
        path,
        ...position,
        about: inLanguage(about, language),
        message: inLanguage(message, language),
        shape: shape && { path: shape.path, ...shape.position },
      })),
      null,
      2,
    )}\n`,
  github: (findings, language) =>
    findings.map((finding) => `${annotation(finding, language)}\n`).join(''),
};

/** `path:line:column: error: what it is about: what is wrong and what to do` */
function line({ severity, path, position, about, message }: Finding, language: Language): string {
  const place = position ? `${path}:${position.line}:${position.column}` : path;
  const parts = [
    place,
    inLanguage(severities[severity], language),
    inLanguage(about, language),
    inLanguage(message, language),
  ];
  return parts.filter((part) => part !== undefined).join(': ');
}

const commands: Readonly<Record<Finding['severity'], string>> = {
  violation: 'error',
  warning: 'warning',
  note: 'notice',
};

/** GitHub's workflow commands; `%`, line ends, `:` and `,` are theirs and so are encoded. */
function annotation(finding: Finding, language: Language): string {
  const { severity, path, position, about, message } = finding;
  const command = commands[severity];
  const properties = Object.entries({
    file: path,
    line: position?.line,
    col: position?.column,
    title: inLanguage(about, language),
  }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}=${encode(String(value)).replace(/[:,]/g, encodeURIComponent)}`],
  );
  return `::${command} ${properties.join(',')}::${encode(inLanguage(message, language))}`;
}

function encode(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent);
}

/** How many of each kind; notes are only counted where there are some. */
function summary(findings: readonly Finding[]): Text {
  const [violations, warnings, notes] = (['violation', 'warning', 'note'] as const).map(
    (kind) => findings.filter(({ severity }) => severity === kind).length,
  ) as [number, number, number];
  return {
    sv: `${violations} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}${notes === 0 ? '' : `, ${notes} ${notes === 1 ? 'anmärkning' : 'anmärkningar'}`}.`,
    en: `${violations} ${violations === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}${notes === 0 ? '' : `, ${notes} ${notes === 1 ? 'note' : 'notes'}`}.`,
  };
}
