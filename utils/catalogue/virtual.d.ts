declare module 'virtual:catalogue' {
  import type { HostIndex } from './hosts.ts';
  export const hosts: HostIndex;
  export const version: string;
}
