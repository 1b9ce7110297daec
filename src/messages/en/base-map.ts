export const baseMap = {} as const;
