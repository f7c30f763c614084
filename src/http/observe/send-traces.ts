import { setTimeout as delay } from 'node:timers/promises';
import { context, diag, DiagLogLevel, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Log } from '../../site/log.ts';
import { release } from '../../site/release.ts';
import { takeSpans } from '../../site/span.ts';

/** Ends traces: what has not been sent yet is sent. */
export type StopTraces = () => Promise<void>;

/** How long a stop waits for what has not been sent, in milliseconds: the collector may be gone. */
const patience = 2_000;

/** Sends spans as they end, some at a time, to where the environment says; what does not arrive is told in the log. */
export function sendTraces(log: Log): StopTraces {
  const tell = (reason: string): void => {
    log.warn({ event: 'traces', reason });
  };
  const quiet = (): void => undefined;
  const logger = { error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet };
  diag.setLogger(logger, DiagLogLevel.WARN);
  const ours = { 'service.name': 'styrkedata', 'service.version': release };
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes(ours))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  takeSpans();
  return async () => {
    await Promise.race([provider.shutdown(), delay(patience, undefined, { ref: false })]);
  };
}
