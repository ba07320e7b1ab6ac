/** What stands on marks, live and in pictures. */
export const markLabels = {
  clusterCount: (count: string) => count,
  badgeOne: (country: string) => country,
  badgeMany: (country: string, count: string) => `${country} ${count}`,
  /** Of several countries: one of them, how many others, how many records. */
  badgeShared: (country: string, others: string, count: string) => `${country} +${others} · ${count}`,
  /** A record by its title, and how many others the mark stands for. */
  titleMore: (title: string, more: string) => `${title} + ${more}`,
};
