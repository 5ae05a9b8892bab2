/** Nine in the morning of the day `days` ahead, on this machine's clock, as an event stores it. */
export const morningIn = (days: number): string =>
  Temporal.Now.plainDateISO()
    .add({ days })
    .toZonedDateTime({ timeZone: Temporal.Now.timeZoneId(), plainTime: '09:00' })
    .toString();
