/** A unit of money: its code, and how many digits its smallest part stands behind the point. */
export interface Currency {
  readonly code: string;
  readonly digits: number;
}

/** What is in use according to ISO 4217, by the number of minor digits; metals, funds and codes for testing are left out. */
const iso4217: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK
      DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT
      LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN
      QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS
      VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

export const isoCurrencies: readonly Currency[] = Object.entries(iso4217).flatMap(([digits, codes]) =>
  codes.split(/\s+/).map((code) => ({ code, digits: Number(digits) })),
);

export const currencyCode = /^[A-Z][A-Z0-9]{2,9}$/;

/** More would leave too little room in front of the point: amounts are 64-bit integers. */
const mostDigits = 9;

/** Reads `USDC:6,KJC:2`; null for what is not of that form, names a code twice, or gives a code of ISO 4217 other digits. */
export function readCurrencies(text: string): readonly Currency[] | null {
  const currencies: Currency[] = [];
  for (const part of text.split(',')) {
    const [, code, digits] = /^\s*([A-Z0-9]+):(\d)\s*$/.exec(part) ?? [];
    if (code === undefined || digits === undefined || !currencyCode.test(code) || Number(digits) > mostDigits)
      return null;
    if ([...currencies, ...isoCurrencies].some((known) => known.code === code)) return null;
    currencies.push({ code, digits: Number(digits) });
  }
  return currencies;
}
