const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Prefixes of UCUM, § 27 and § 44. */
export const UCUM_PREFIXES = list('Y Z E P T G M k h da d c m u n p f a z y Ki Mi Gi Ti');

/** Units of UCUM that take a prefix: those of the SI, and others that are metric, as far as news and surveys use them. */
export const METRIC_ATOMS = list(`
  m s g rad K C cd mol sr Hz N Pa J W A V F Ohm S Wb Cel T H lm lx Bq Gy Sv kat
  l L ar t bar eV u pc cal cal_IT cal_th B Np bit By Bd eq osm U [iU] [IU] gf m[H2O] m[Hg]
  P St Mx G Oe Gb sb Lmb ph Ci R RAD REM dyn erg Ky mho st
`);

/** Units that take none: times, angles, shares, and those of the customary systems of Britain and the United States. */
export const PLAIN_ATOMS = list(`
  min h d wk mo mo_s mo_j mo_g a a_t a_j a_g deg ' '' gon atm AU [ly] [c] [g] har
  % [ppth] [ppm] [ppb] [pptr] [pi] 10* 10^ [pH] [Cal] [HP] [psi] [Btu] [Btu_IT] [degF] [degR] [car_m] [car_Au] [gr]
  [in_i] [ft_i] [yd_i] [mi_i] [fth_i] [nmi_i] [kn_i] [sin_i] [sft_i] [syd_i] [cin_i] [cft_i] [cyd_i] [bf_i] [cr_i]
  [ft_us] [yd_us] [in_us] [mi_us] [fur_us] [sct] [twp] [acr_us] [smi_us] [acr_br] [mi_br] [nmi_br] [kn_br]
  [gal_us] [bbl_us] [qt_us] [pt_us] [gil_us] [foz_us] [fdr_us] [min_us] [crd_us] [bu_us] [gal_wi] [pk_us] [cup_us] [tbs_us] [tsp_us]
  [gal_br] [pk_br] [bu_br] [qt_br] [pt_br] [gil_br] [foz_br]
  [lb_av] [oz_av] [dr_av] [scwt_av] [lcwt_av] [ston_av] [lton_av] [stone_av] [lbf_av] [lb_tr] [oz_tr] [pwt_tr] [oz_ap] [lb_ap]
  [arb'U] [USP'U] [CFU] [PFU] [FFU] B[SPL] B[V] B[W] bit_s
`);

/** Units of time. */
export const TIME_ATOMS = list('s min h d wk mo mo_s mo_j mo_g a a_t a_j a_g');
