/** Takes a field out of an object, which is changed. */
export const without = <T extends object>(record: T, drop: keyof T): void => {
  delete record[drop];
};
