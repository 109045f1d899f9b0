/** The codes of ISO 4217 that are money of a country, and RMB. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  [
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD',
    'CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP',
    'GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD',
    'KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN',
    'NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SBD SCR SDG SEK SGD',
    'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES',
    'VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG',
  ].flatMap((line) => line.split(' ')),
);

/** Codes that are words as well, and stand for money only before digits. */
export const WORDLIKE_CODES: ReadonlySet<string> = new Set(
  'ALL BAM COP CUP GEL LAK MAD PEN TOP TRY'.split(' '),
);

/** Signs with what they stand for, the likeliest first; a sign of several is ambiguous. */
export const CURRENCY_SIGNS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'],
    '¥': ['JPY', 'CNY'],
    '￥': ['JPY', 'CNY'],
    '€': ['EUR'],
    '£': ['GBP'],
    '₹': ['INR'],
    '₨': ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
    '₩': ['KRW'],
    '₦': ['NGN'],
    '₱': ['PHP'],
    '฿': ['THB'],
    '₫': ['VND'],
    '₪': ['ILS'],
    '₴': ['UAH'],
    '₺': ['TRY'],
    '₽': ['RUB'],
    '₡': ['CRC'],
    '₲': ['PYG'],
    '₵': ['GHS'],
    '₸': ['KZT'],
    '₼': ['AZN'],
    '₾': ['GEL'],
    '₭': ['LAK'],
    '₮': ['MNT'],
    '৳': ['BDT'],
    '៛': ['KHR'],
  }),
);

/** What letters before a sign make of it. */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ US$: 'USD', C$: 'CAD', CA$: 'CAD', Can$: 'CAD', CAD$: 'CAD', A$: 'AUD', AU$: 'AUD', Aus$: 'AUD' },
    ...{ NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', SG$: 'SGD', R$: 'BRL', NT$: 'TWD', J$: 'JMD', Z$: 'ZWG' },
    ...{ 'E£': 'EGP', 'EGP£': 'EGP', USD$: 'USD', AUD$: 'AUD', MX$: 'MXN', TT$: 'TTD', N$: 'NAD', B$: 'BND' },
  }),
);
