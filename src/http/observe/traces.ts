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
  const asked = [
    environment['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'],
    environment['OTEL_EXPORTER_OTLP_PROTOCOL'],
  ].find(isSet);
  if (asked !== undefined && asked !== protocol)
    log.warn({ event: 'traces-protocol', asked, sent: protocol });
  const { sendTraces } = await import('./send-traces.ts');
  return sendTraces(log);
}

/** An empty variable is as good as none (OpenTelemetry, Environment Variable Specification). */
function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function isAskedFor(environment: Environment): boolean {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint = '',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpointOfTraces = '',
    OTEL_TRACES_EXPORTER: exporter,
    OTEL_SDK_DISABLED: disabled = 'false',
  } = environment;
  const isSomewhere = endpoint !== '' || endpointOfTraces !== '';
  return (
    isSomewhere && (!isSet(exporter) || exporter === 'otlp') && disabled.toLowerCase() !== 'true'
  );
}
