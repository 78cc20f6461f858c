/** Which columns of a list are left out stands among what react-admin keeps in the address beside the filter, under names of our own. */
const sign = 'without.';

type Displayed = Readonly<Record<string, unknown>> | undefined;

/** Whether the address leaves this column out. */
export function isLeftOut(displayed: Displayed, source: string): boolean {
  return displayed?.[`${sign}${source}`] === true;
}

/** The columns that the address shows. The first one names the record and stays; a column that is gone meanwhile is missed by nobody. */
export function columnsShown<C extends { readonly source: string }>(columns: readonly C[], displayed: Displayed): readonly C[] {
  return columns.filter(({ source }, at) => at === 0 || !isLeftOut(displayed, source));
}

/** The same address with the column shown or left out. */
export function withColumn(displayed: Displayed, source: string, isShown: boolean): Record<string, boolean> {
  const others = Object.fromEntries(Object.entries(displayed ?? {}).flatMap(([key, value]) => (value === true ? [[key, true]] : [])));
  const { [`${sign}${source}`]: _own, ...rest } = others as Record<string, boolean>;
  return isShown ? rest : { ...rest, [`${sign}${source}`]: true };
}
