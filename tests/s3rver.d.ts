/**
 * What the tests use of s3rver, which has no types of its own.
 *
 * @module
 */
declare module '@20minutes/s3rver' {
  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly configureBuckets: readonly {
        readonly name: string;
        readonly configs: readonly [];
      }[];
    });
    run(): Promise<unknown>;
    close(): Promise<void>;
  }
}
