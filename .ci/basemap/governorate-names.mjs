/**
 * The fourteen Syrian governorates: the code in the package with their polygons (HASC) and the one in GeoNames.
 * @type {readonly { hasc: string, geonamesCode: string, name: string, nameArabic: string }[]}
 */
export const governorateNames = [
  { hasc: 'SY.HA', geonamesCode: '01', name: 'al-Hasakah', nameArabic: 'الحسكة' },
  { hasc: 'SY.LA', geonamesCode: '02', name: 'Latakia', nameArabic: 'اللاذقية' },
  { hasc: 'SY.QU', geonamesCode: '03', name: 'Quneitra', nameArabic: 'القنيطرة' },
  { hasc: 'SY.RA', geonamesCode: '04', name: 'ar-Raqqa', nameArabic: 'الرقة' },
  { hasc: 'SY.SU', geonamesCode: '05', name: 'as-Suwayda', nameArabic: 'السويداء' },
  { hasc: 'SY.DR', geonamesCode: '06', name: 'Daraa', nameArabic: 'درعا' },
  { hasc: 'SY.DY', geonamesCode: '07', name: 'Deir ez-Zor', nameArabic: 'دير الزور' },
  { hasc: 'SY.RD', geonamesCode: '08', name: 'Rif Dimashq', nameArabic: 'ريف دمشق' },
  { hasc: 'SY.HL', geonamesCode: '09', name: 'Aleppo', nameArabic: 'حلب' },
  { hasc: 'SY.HM', geonamesCode: '10', name: 'Hama', nameArabic: 'حماة' },
  { hasc: 'SY.HI', geonamesCode: '11', name: 'Homs', nameArabic: 'حمص' },
  { hasc: 'SY.ID', geonamesCode: '12', name: 'Idlib', nameArabic: 'إدلب' },
  { hasc: 'SY.DI', geonamesCode: '13', name: 'Damascus', nameArabic: 'دمشق' },
  { hasc: 'SY.TA', geonamesCode: '14', name: 'Tartus', nameArabic: 'طرطوس' },
];
