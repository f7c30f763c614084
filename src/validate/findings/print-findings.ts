import type { Finding } from '../../load/finding.ts';
import type { ReportFormat } from '../../site/settings-table.ts';
import type { Language, Text } from '../../site/text.ts';

const severities: Readonly<Record<Finding['severity'], Text>> = {
  violation: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
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
    `${summary(findings)[language]}\n`,
  json: (findings, language) =>
    `${JSON.stringify(
      findings.map(({ severity, path, position, about, message, shape }) => ({
        severity,
        path,
        ...position,
        about: about?.[language],
        message: message[language],
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
  const parts = [place, severities[severity][language], about?.[language], message[language]];
  return parts.filter((part) => part !== undefined).join(': ');
}

/** GitHub's workflow commands; `%`, line ends, `:` and `,` are theirs and so are encoded. */
function annotation(finding: Finding, language: Language): string {
  const { severity, path, position, about, message } = finding;
  const command = severity === 'violation' ? 'error' : 'warning';
  const properties = Object.entries({
    file: path,
    line: position?.line,
    col: position?.column,
    title: about?.[language],
  }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}=${encode(String(value)).replace(/[:,]/g, encodeURIComponent)}`],
  );
  return `::${command} ${properties.join(',')}::${encode(message[language])}`;
}

function encode(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent);
}

function summary(findings: readonly Finding[]): Text {
  const violations = findings.filter(({ severity }) => severity === 'violation').length;
  const warnings = findings.length - violations;
  return {
    sv: `${violations} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}.`,
    en: `${violations} ${violations === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  };
}
