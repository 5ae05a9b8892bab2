/** Offers a text as a file of this media type to keep. */
export const saveTextFile = (text: string, name: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** Offers a value as a JSON file to keep. */
export const saveJsonFile = (value: unknown, name: string): void =>
  saveTextFile(JSON.stringify(value, null, 2), name, 'application/json');

/** The value in a JSON file. Throws where it is not JSON, with the file's name. */
export const readJsonFile = async (file: File): Promise<unknown> => {
  const text = await file.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file.name}: ${(error as Error).message}`);
  }
};
