import type { IncomingMessage } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { isTraced, tracer } from '../../site/span.ts';
import { requestIdOf, type Noted } from './request-id.ts';

/** Follows a request as a span; `run` answers it, and `routeOf` is asked at its end, when it is known what answered. */
export type TraceRequest = (
  request: IncomingMessage,
  response: Noted,
  routeOf: () => string,
  run: () => void,
) => void;

/**
 * Makes a span of each request (OpenTelemetry's conventions for HTTP servers), without its query: that may hold what
 * somebody searches for. It lies within the caller's (`traceparent`, Trace Context §3.2) where that is a proxy that is
 * trusted; others could have everything they ask for traced.
 *
 * @param isTrusted whether an address is that of a proxy that is believed
 */
export function newTraceRequest(isTrusted: (address: string) => boolean): TraceRequest {
  return (request, response, routeOf, run) => {
    if (!isTraced()) {
      run();
      return;
    }
    const { method = '', url = '', headers, socket } = request;
    const outer = isTrusted(socket.remoteAddress ?? '')
      ? propagation.extract(context.active(), headers)
      : context.active();
    const [path = ''] = url.split('?');
    const attributes = { 'http.request.method': method, 'url.path': path };
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, outer);
    response.on('close', () => {
      const route = routeOf();
      const { statusCode } = response;
      span.updateName(`${method} ${route}`);
      span.setAttributes({
        'http.route': route,
        'http.response.status_code': statusCode,
        'styrkedata.request.id': requestIdOf(response) ?? '',
      });
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(outer, span), run);
  };
}
