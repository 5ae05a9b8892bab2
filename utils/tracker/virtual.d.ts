declare module 'virtual:rules' {
  export const rules: string;
}
