declare module 'autocannon' {
  namespace autocannon {
    type Request = { path?: string };
    /** Latency is in milliseconds. */
    type Result = {
      duration: number;
      errors: number;
      timeouts: number;
      non2xx: number;
      requests: { total: number; average: number };
      latency: { p50: number; p99: number; max: number };
    };
    type Options = {
      url: string;
      connections: number;
      duration: number;
      /** In seconds; what gets no answer for so long is an error. */
      timeout?: number;
      headers?: Record<string, string>;
      requests?: (Request | { setupRequest: (request: Request) => Request })[];
    };
  }
  /** `stop` ends the load early. */
  function autocannon(options: autocannon.Options): Promise<autocannon.Result> & { stop?: () => void };
  export = autocannon;
}
