import type { Log } from '../../site/log.ts';
import type { StopTraces } from './send-traces.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How traces are sent; others of the protocols of OTLP would need packages of their own. */
const protocol = 'http/json';

/**
 * Sends traces over OTLP where OpenTelemetry's own variables ask for it (`OTEL_EXPORTER_OTLP_ENDPOINT`, and the rest of
 * that specification). Without them nothing is loaded.
 */
export async function startTraces(environment: Environment, log: Log): Promise<StopTraces> {
  if (!isAskedFor(environment)) return () => Promise.resolve();
  const asked =
    environment['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'] ?? environment['OTEL_EXPORTER_OTLP_PROTOCOL'];
  if (asked !== undefined && asked !== protocol)
    log.warn({ event: 'traces-protocol', asked, sent: protocol });
  const { sendTraces } = await import('./send-traces.ts');
  return sendTraces(log);
}

function isAskedFor(environment: Environment): boolean {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint = '',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpointOfTraces = '',
    OTEL_TRACES_EXPORTER: exporter = 'otlp',
    OTEL_SDK_DISABLED: disabled = 'false',
  } = environment;
  const isSomewhere = endpoint !== '' || endpointOfTraces !== '';
  return isSomewhere && exporter === 'otlp' && disabled.toLowerCase() !== 'true';
}
