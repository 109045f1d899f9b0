/**
 * Countries and areas by ISO 3166-1 alpha-3: the name that readers know | other names | what their people and things are
 * called. Written from ISO 3166, UN M49 and common usage.
 */
const NAMES = `
ABW|Aruba||Arubans; Aruban
AFG|Afghanistan||Afghans; Afghan
AGO|Angola||Angolans; Angolan
AIA|Anguilla||Anguillans; Anguillan
ALA|Åland Islands|Åland|Ålanders
ALB|Albania||Albanians; Albanian
AND|Andorra||Andorrans; Andorran
ARE|United Arab Emirates|UAE; U.A.E.; the Emirates|Emiratis; Emirati
ARG|Argentina||Argentines; Argentine; Argentinians; Argentinian; Argentineans; Argentinean
ARM|Armenia||Armenians; Armenian
ASM|American Samoa
ATA|Antarctica
ATF|French Southern Territories
ATG|Antigua and Barbuda|Antigua|Antiguans; Antiguan
AUS|Australia||Australians; Australian; Aussies
AUT|Austria||Austrians; Austrian
AZE|Azerbaijan||Azerbaijanis; Azerbaijani; Azeris; Azeri
BDI|Burundi||Burundians; Burundian
BEL|Belgium||Belgians; Belgian
BEN|Benin||Beninese
BES|Bonaire, Sint Eustatius and Saba|Bonaire
BFA|Burkina Faso||Burkinabe; Burkinabè
BGD|Bangladesh||Bangladeshis; Bangladeshi
BGR|Bulgaria||Bulgarians; Bulgarian
BHR|Bahrain||Bahrainis; Bahraini
BHS|Bahamas|the Bahamas|Bahamians; Bahamian
BIH|Bosnia and Herzegovina|Bosnia; Bosnia-Herzegovina|Bosnians; Bosnian
BLM|Saint Barthélemy|St. Barts
BLR|Belarus|Byelorussia|Belarusians; Belarusian; Belarussians; Belarussian
BLZ|Belize||Belizeans; Belizean
BMU|Bermuda||Bermudians; Bermudian
BOL|Bolivia||Bolivians; Bolivian
BRA|Brazil||Brazilians; Brazilian
BRB|Barbados||Barbadians; Barbadian
BRN|Brunei|Brunei Darussalam|Bruneians; Bruneian
BTN|Bhutan||Bhutanese
BVT|Bouvet Island
BWA|Botswana||Botswanans; Botswanan; Batswana
CAF|Central African Republic||Central Africans
CAN|Canada||Canadians; Canadian
CCK|Cocos Islands|Keeling Islands
CHE|Switzerland||Swiss
CHL|Chile||Chileans; Chilean
CHN|China|People's Republic of China; PRC; mainland China|Chinese
CIV|Côte d’Ivoire|Ivory Coast; Cote d'Ivoire|Ivorians; Ivorian; Ivoirian
CMR|Cameroon||Cameroonians; Cameroonian
COD|Democratic Republic of the Congo|DR Congo; DRC; Democratic Republic of Congo; Congo-Kinshasa; Congo; Zaire|Congolese
COG|Republic of the Congo|Congo-Brazzaville; Republic of Congo
COK|Cook Islands
COL|Colombia||Colombians; Colombian
COM|Comoros|the Comoros|Comorians; Comorian; Comorans; Comoran
CPV|Cabo Verde|Cape Verde|Cape Verdeans; Cape Verdean
CRI|Costa Rica||Costa Ricans; Costa Rican
CUB|Cuba||Cubans; Cuban
CUW|Curaçao|Curacao
CXR|Christmas Island
CYM|Cayman Islands|the Caymans
CYP|Cyprus||Cypriots; Cypriot
CZE|Czechia|Czech Republic|Czechs; Czech
DEU|Germany|Federal Republic of Germany|Germans; German
DJI|Djibouti||Djiboutians; Djiboutian
DMA|Dominica
DNK|Denmark||Danes; Dane; Danish
DOM|Dominican Republic||Dominicans; Dominican
DZA|Algeria||Algerians; Algerian
ECU|Ecuador||Ecuadorians; Ecuadorian; Ecuadoreans; Ecuadorean
EGY|Egypt||Egyptians; Egyptian
ERI|Eritrea||Eritreans; Eritrean
ESH|Western Sahara||Sahrawis; Sahrawi
ESP|Spain||Spaniards; Spaniard; Spanish
EST|Estonia||Estonians; Estonian
ETH|Ethiopia||Ethiopians; Ethiopian
FIN|Finland||Finns; Finn; Finnish
FJI|Fiji||Fijians; Fijian
FLK|Falkland Islands|the Falklands; Falklands
FRA|France||French; Frenchmen; Frenchwomen; Frenchman; Frenchwoman
FRO|Faroe Islands|the Faroes; Faroes|Faroese
FSM|Micronesia|Federated States of Micronesia
GAB|Gabon||Gabonese
GBR|United Kingdom|UK; U.K.; Britain; Great Britain|Britons; Briton; British; Brits; Brit
GEO|Georgia||Georgians; Georgian
GGY|Guernsey
GHA|Ghana||Ghanaians; Ghanaian
GIB|Gibraltar||Gibraltarians
GIN|Guinea||Guineans; Guinean
GLP|Guadeloupe
GMB|Gambia|the Gambia|Gambians; Gambian
GNB|Guinea-Bissau|Guinea Bissau
GNQ|Equatorial Guinea||Equatorial Guineans
GRC|Greece||Greeks; Greek
GRD|Grenada||Grenadians; Grenadian
GRL|Greenland||Greenlanders; Greenlander; Greenlandic
GTM|Guatemala||Guatemalans; Guatemalan
GUF|French Guiana
GUM|Guam
GUY|Guyana||Guyanese
HKG|Hong Kong||Hong Kongers; Hongkongers
HMD|Heard Island and McDonald Islands
HND|Honduras||Hondurans; Honduran
HRV|Croatia||Croatians; Croatian; Croats; Croat
HTI|Haiti||Haitians; Haitian
HUN|Hungary||Hungarians; Hungarian
IDN|Indonesia||Indonesians; Indonesian
IMN|Isle of Man||Manx
IND|India||Indians; Indian
IOT|British Indian Ocean Territory|Chagos Islands
IRL|Ireland|Republic of Ireland|Irish
IRN|Iran||Iranians; Iranian
IRQ|Iraq||Iraqis; Iraqi
ISL|Iceland||Icelanders; Icelander; Icelandic
ISR|Israel||Israelis; Israeli
ITA|Italy||Italians; Italian
JAM|Jamaica||Jamaicans; Jamaican
JEY|Jersey
JOR|Jordan||Jordanians; Jordanian
JPN|Japan||Japanese
KAZ|Kazakhstan||Kazakhs; Kazakh; Kazakhstanis; Kazakhstani
KEN|Kenya||Kenyans; Kenyan
KGZ|Kyrgyzstan|Kyrgyz Republic|Kyrgyz; Kyrgyzstanis
KHM|Cambodia|Kampuchea|Cambodians; Cambodian
KIR|Kiribati
KNA|Saint Kitts and Nevis|St. Kitts and Nevis; St Kitts and Nevis
KOR|South Korea|Republic of Korea; Korea|South Koreans; South Korean; Koreans; Korean
KWT|Kuwait||Kuwaitis; Kuwaiti
LAO|Laos|Lao PDR|Laotians; Laotian
LBN|Lebanon||Lebanese
LBR|Liberia||Liberians; Liberian
LBY|Libya||Libyans; Libyan
LCA|Saint Lucia|St. Lucia; St Lucia
LIE|Liechtenstein||Liechtensteiners
LKA|Sri Lanka|Ceylon|Sri Lankans; Sri Lankan
LSO|Lesotho||Basotho
LTU|Lithuania||Lithuanians; Lithuanian
LUX|Luxembourg||Luxembourgers; Luxembourgish
LVA|Latvia||Latvians; Latvian
MAC|Macao|Macau|Macanese
MAF|Saint Martin
MAR|Morocco||Moroccans; Moroccan
MCO|Monaco||Monegasques
MDA|Moldova|Republic of Moldova|Moldovans; Moldovan
MDG|Madagascar||Malagasy
MDV|Maldives|the Maldives|Maldivians; Maldivian
MEX|Mexico||Mexicans; Mexican
MHL|Marshall Islands||Marshallese
MKD|North Macedonia|Macedonia|Macedonians; Macedonian
MLI|Mali||Malians; Malian
MLT|Malta||Maltese
MMR|Myanmar|Burma|Burmese
MNE|Montenegro||Montenegrins; Montenegrin
MNG|Mongolia||Mongolians; Mongolian
MNP|Northern Mariana Islands
MOZ|Mozambique||Mozambicans; Mozambican
MRT|Mauritania||Mauritanians; Mauritanian
MSR|Montserrat
MTQ|Martinique
MUS|Mauritius||Mauritians; Mauritian
MWI|Malawi||Malawians; Malawian
MYS|Malaysia||Malaysians; Malaysian
MYT|Mayotte
NAM|Namibia||Namibians; Namibian
NCL|New Caledonia
NER|Niger||Nigeriens; Nigerien
NFK|Norfolk Island
NGA|Nigeria||Nigerians; Nigerian
NIC|Nicaragua||Nicaraguans; Nicaraguan
NIU|Niue
NLD|Netherlands|the Netherlands; Holland|Dutch; Dutchmen; Dutchwomen
NOR|Norway||Norwegians; Norwegian
NPL|Nepal||Nepalis; Nepali; Nepalese
NRU|Nauru||Nauruans
NZL|New Zealand|Aotearoa|New Zealanders; New Zealander; Kiwis
OMN|Oman||Omanis; Omani
PAK|Pakistan||Pakistanis; Pakistani
PAN|Panama||Panamanians; Panamanian
PCN|Pitcairn|Pitcairn Islands
PER|Peru||Peruvians; Peruvian
PHL|Philippines|the Philippines|Filipinos; Filipino; Filipinas; Philippine
PLW|Palau||Palauans
PNG|Papua New Guinea||Papua New Guineans
POL|Poland||Poles; Pole; Polish
PRI|Puerto Rico||Puerto Ricans; Puerto Rican
PRK|North Korea|Democratic People's Republic of Korea; DPRK|North Koreans; North Korean
PRT|Portugal||Portuguese
PRY|Paraguay||Paraguayans; Paraguayan
PSE|Palestine|State of Palestine; Palestinian territories; Palestinian Territories; Gaza; West Bank|Palestinians; Palestinian
PYF|French Polynesia|Tahiti
QAT|Qatar||Qataris; Qatari
REU|Réunion
ROU|Romania||Romanians; Romanian
RUS|Russia|Russian Federation|Russians; Russian
RWA|Rwanda||Rwandans; Rwandan
SAU|Saudi Arabia||Saudis; Saudi; Saudi Arabian
SDN|Sudan||Sudanese
SEN|Senegal||Senegalese
SGP|Singapore||Singaporeans; Singaporean
SGS|South Georgia and the South Sandwich Islands|South Georgia
SHN|Saint Helena|St. Helena; St Helena
SJM|Svalbard and Jan Mayen|Svalbard
SLB|Solomon Islands|the Solomons|Solomon Islanders
SLE|Sierra Leone||Sierra Leoneans; Sierra Leonean
SLV|El Salvador||Salvadorans; Salvadoran; Salvadoreans
SMR|San Marino||Sammarinese
SOM|Somalia||Somalis; Somali
SPM|Saint Pierre and Miquelon
SRB|Serbia||Serbians; Serbian; Serbs; Serb
SSD|South Sudan||South Sudanese
STP|São Tomé and Príncipe|Sao Tome and Principe; Sao Tome
SUR|Suriname||Surinamese
SVK|Slovakia|Slovak Republic|Slovaks; Slovak; Slovakian; Slovakians
SVN|Slovenia||Slovenians; Slovenian; Slovenes; Slovene
SWE|Sweden||Swedes; Swede; Swedish
SWZ|Eswatini|Swaziland|Swazis; Swazi
SXM|Sint Maarten
SYC|Seychelles|the Seychelles|Seychellois
SYR|Syria|Syrian Arab Republic|Syrians; Syrian
TCA|Turks and Caicos Islands|Turks and Caicos
TCD|Chad||Chadians; Chadian
TGO|Togo||Togolese
THA|Thailand||Thais; Thai
TJK|Tajikistan||Tajiks; Tajik
TKL|Tokelau
TKM|Turkmenistan||Turkmen; Turkmens
TLS|Timor-Leste|East Timor|East Timorese; Timorese
TON|Tonga||Tongans; Tongan
TTO|Trinidad and Tobago|Trinidad|Trinidadians; Trinidadian
TUN|Tunisia||Tunisians; Tunisian
TUR|Turkey|Türkiye; Turkiye|Turks; Turk; Turkish
TUV|Tuvalu||Tuvaluans
TWN|Taiwan||Taiwanese
TZA|Tanzania|United Republic of Tanzania|Tanzanians; Tanzanian
UGA|Uganda||Ugandans; Ugandan
UKR|Ukraine|the Ukraine|Ukrainians; Ukrainian
UMI|United States Minor Outlying Islands
URY|Uruguay||Uruguayans; Uruguayan
USA|United States|US; U.S.; USA; U.S.A.; United States of America; America|Americans; American
UZB|Uzbekistan||Uzbeks; Uzbek
VAT|Holy See|Vatican City; the Vatican; Vatican
VCT|Saint Vincent and the Grenadines|St. Vincent and the Grenadines; St Vincent
VEN|Venezuela||Venezuelans; Venezuelan
VGB|British Virgin Islands
VIR|US Virgin Islands|U.S. Virgin Islands
VNM|Vietnam|Viet Nam|Vietnamese
VUT|Vanuatu||ni-Vanuatu
WLF|Wallis and Futuna
WSM|Samoa||Samoans; Samoan
YEM|Yemen||Yemenis; Yemeni
ZAF|South Africa||South Africans; South African
ZMB|Zambia||Zambians; Zambian
ZWE|Zimbabwe||Zimbabweans; Zimbabwean
`;

/** A country or area: its code, its name, and every name that a text may call it or its people by, without an article. */
export type NamedCountry = { code: string; name: string; names: string[] };

const parts = (text: string | undefined) => text?.split('; ').filter(Boolean) ?? [];

const LINES = NAMES.trim()
  .split('\n')
  .map((line) => line.split('|'));

/** Words for a country's people and things, which may be its language's too. */
export const PEOPLES: ReadonlySet<string> = new Set(LINES.flatMap(([, , , people]) => parts(people)));

export const NAMED_COUNTRIES: readonly NamedCountry[] = LINES.map(
  ([code = '', name = '', others, people]) => {
    const names = [name, ...parts(others), ...parts(people)].map((one) => one.replace(/^the /, ''));
    return { code, name, names: [...new Set(names)] };
  },
);
