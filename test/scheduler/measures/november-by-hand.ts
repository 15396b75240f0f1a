/*
 * November 2026 of a pool of boards A, B and C, computed by hand.
 *
 * who  employer  per hour  contract in November            request  board  kind       lessons      who came           became
 * m1   A         64.41     96 h paid, 8 h 20 assigned      R1       B      planned    10 x 50 min  m1, 500 min        covered in 24 h
 * m2   A         60.00     80 h paid, none assigned        R2       B      unplanned   4 x 50 min  m3, 100 min        100 min open
 * m3   B         50.00     on call                         R3       C      training    3 x 60 min  m5, 180 min        covered in 10 h
 * m4   provider  90.00     director                        R4       C      director    3 x 8 h     m4, 1440 min       covered in 72 h, late
 * m5   provider  40.00     vakprofessional                 R5       A      planned     6 x 50 min  agency, EUR 500    agreed 95.00: 475.00
 *                                                          R6       A      unplanned   2 x 60 min  own team, EUR 0
 *                                                          R7       C      unplanned   3 x 50 min  nobody             split; law alone blocked two
 *                                                          R8       C      unplanned   2 x 50 min  nobody             sent home
 *                                                          R9       B      unplanned   1 x 60 min  nobody             own team; law alone blocked one
 *
 * judged 12 (R1), 7 (R2), 2 (R7), 1 (R9); kept apart first: R1 travel-limit 4 (one of them by nothing else), R2 long-term-minimum
 * 5 (one by nothing else; it was set aside), R7 vog-seen 2 and R9 vog-seen 1 (by nothing else); R1 another is first without travel
 *
 *      wage                              travel (there and back, EUR 0.21 a km)     alternative: low, expected, high
 * R1   500 min x 64.41      = 536.75     5 days x 2 x 12 km  = 25.20                88, 95, 113:     733.33   791.67   941.67
 * R2   100 min x 50.00      =  83.33     1 day  x 2 x 10 km  =  4.20                77, 82.50, 88:   128.33   137.50   146.67
 * R3   180 min x 40.00      = 120.00     0 km                                       sent home: no price, three lessons
 * R4   1440 min x 90.00     = 2160.00    3 days x 2 x 25 km  = 31.50                110, 130, 150:  2640.00  3120.00  3600.00
 *      cancelled, 50 x 50.00 = 41.67
 *      together               2941.75                          60.90                                3501.66  4049.17  4688.34
 * of the 600 min that boards supplied A (twice as many pupils) agreed to 400 and B to 200; A lent B 500 min
 * five members offered 185 h and were assigned 500 + 100 + 180 + 1440 = 2220 min = 37 h
 * idle m1 5260 min x 64.41 = 5646.61; m2 4800 min x 60.00 = 4800.00; together 10446.61; overhead 1000.00
 * pool cost 2941.75 + 60.90 + 10446.61 + 1000.00 = 14449.26: saving -10947.60, -10400.09, -9760.92
 *
 * noted: K1 a gap in law, K2 a gap in the agreements, K3 a dispute about 125.00, settled, K4 a dispute, open, K5 90 min settled outside
 * the system for 250.00
 *
 * directors: b1 and b3 of A began with a mentor, b2 of B without; a year ago b4 began, who is still there, and b5, who left
 *
 * looked for: m1 a permanent job and another school, m2 another school; left: m6 to a permanent job here, m7 elsewhere, m8 to another
 * school, m9 out of education, m0 nobody asked for what
 *
 * searched: at a school of A the director 5:00 and the planner 2:00, at one of B the director 1:30
 *
 * The boards settle it among themselves, and pay their people: in the test beside it. What this month does not have (a director with a
 * licence, a function of which the decree does not say, a correction) is in October, test/scheduler/settlement/example.test.ts.
 */

/** What each measure is, by hand: a sum, or above and below the line; minutes and cents. Each beside how it comes about. */
export const BY_HAND: Readonly<Record<string, number | readonly [number, number]>> = {
  'demand-requests': 9, // R1 to R9
  'demand-sessions': 34, // 10 + 4 + 3 + 3 + 6 + 2 + 3 + 2 + 1
  'demand-hours': 3_050, // 500 + 200 + 180 + 1440 + 300 + 120 + 150 + 100 + 60
  'demand-fte': [3_050, 99_540], // a full year is 1659 h
  'demand-school-days': 41, // 5 + 2 + 1 + 20 + 6 + 2 + 3 + 1 + 1
  'demand-outside': 420, // R5 300 and R6 120
  'demand-unfilled': 310, // R7 150, R8 100 and R9 60
  'absence-replaced': [2_640, 3_050], // 2220 by the pool and 420 from outside
  'absence-mean-length': [41, 9], // 41 school days, nine requests
  'lessons-lost': 2, // R8
  'fill-rate': [2_220, 3_050], // 500 + 100 + 180 + 1440
  'fill-share': [2_220, 3_050], // everything together is all of it
  'same-person': [2_120, 2_220], // not the 100 of R2, of which the rest stayed open
  'time-to-fill-median': 1_440, // 10 h, 24 h, 72 h
  'time-to-fill-p90': 4_320, // 72 h
  'filled-in-time': [2, 3], // R4 came late
  deployment: [500, 10_560], // 8 h 20 of 96 h + 80 h
  'idle-hours': 10_060, // 5260 + 4800
  'idle-cost': 1_044_661, // 5646.61 + 4800.00
  'offered-hours': 11_100, // 185 h
  utilisation: [2_220, 11_100], // 37 h of 185 h
  'wage-cost': 294_175, // 536.75 + 83.33 + 120.00 + 2160.00 + 41.67
  'cancelled-cost': 4_167, // 50 min x 50.00
  'travel-cost': 6_090, // 25.20 + 4.20 + 31.50
  overhead: 100_000,
  'pool-cost': 1_444_926, // 2941.75 + 60.90 + 10446.61 + 1000.00
  'alternative-cost-low': 350_166, // 733.33 + 128.33 + 2640.00
  'alternative-cost-expected': 404_917, // 791.67 + 137.50 + 3120.00
  'alternative-cost-high': 468_834, // 941.67 + 146.67 + 3600.00
  'lessons-saved': 3, // R3
  'saving-low': -1_094_760, // 3501.66 - 14449.26
  'saving-expected': -1_040_009, // 4049.17 - 14449.26
  'saving-high': -976_092, // 4688.34 - 14449.26
  'assignment-saving-low': 49_901, // 3501.66 - 2941.75 - 60.90
  'assignment-saving-expected': 104_652, // 4049.17 - 3002.65
  'assignment-saving-high': 168_569, // 4688.34 - 3002.65
  'director-days': 3, // R4
  'director-cost': 219_150, // 2160.00 + 31.50
  'director-saving-low': 44_850, // 2640.00 - 2191.50
  'director-saving-expected': 92_850, // 3120.00 - 2191.50
  'director-saving-high': 140_850, // 3600.00 - 2191.50
  'vakprofessional-hours': 180, // R3
  'vakprofessional-rating': [4, 1], // one mark, a four
  'training-hours': 180, // R3
  'training-went-ahead': [60, 120], // the school said yes of one lesson of R3, no of one, and nothing of one
  'training-told': [120, 180], // R3
  'training-teachers': 1, // who was away in R3
  'agency-hours': 300, // R5
  'agency-cost': 50_000, // R5
  'agency-over-agreed': 2_500, // 500.00 - 475.00
  'agency-agreed-share': [300, 300], // all of R5 has an agreed price
  'agency-share': [300, 2_640], // 300 of 2220 + 420
  'outside-cost': 50_000, // R5 500.00, R6 nothing
  'workload-colleagues': 180, // R6 120 and R9 60
  'workload-split': 150, // R7
  'workload-programme': 0,
  'offers-accepted': [4, 6], // four of six: who withdrew is not among them
  'offers-declined': [1, 6],
  'offers-expired': [1, 6],
  'offers-withdrawn': 1,
  'rules-applied': 22, // 12 + 7 + 2 + 1
  'rules-overridden': 1, // R2
  'balance-hours': 0, // what one supplies another draws
  'balance-cost': 0,
  'balance-agreed': 0,
  'lent-hours': 500, // m1, A to B
  'lent-cost': 56_195, // 536.75 + 25.20
  'rule-kept-away': 12, // 4 + 5 + 2 + 1
  'rule-kept-share': [12, 22], // of the 22 judged
  'rule-alone': 5, // 1 + 1 + 2 + 1
  'rule-alone-unserved': 4, // all but that of R1
  'pool-blocked-placements': 2, // travel-limit and long-term-minimum
  'rule-set-aside': 1, // R2
  'rule-turned': 1, // R1
  'beginning-directors': 3, // b1, b2, b3
  'beginning-directors-supported': [2, 3], // b1 and b3
  'beginning-directors-stayed': [1, 2], // b4 of b4 and b5
  'law-blocked-placements': 3, // R7 two, R9 one
  'law-blocked-requests': 2, // R7 and R9
  'law-gap': [210, 3_050], // 150 + 60
  'gaps-noted': 2, // K1 and K2
  'disputes-noted': 2, // K3 and K4
  'disputes-settled': [1, 2], // K3
  'outside-noted': 1, // K5
  'outside-noted-hours': 90, // K5
  'concerns-cost': 37_500, // K3 125.00 and K5 250.00
  'mobility-wishes': 2, // m1 twice, m2
  'members-left': 5, // m6 to m9, and m0
  'left-for-not-known': 1, // m0
  'left-for-permanent-job': 2, // m6 and m7
  'left-for-other-school': 1, // m8
  'search-months': 2, // of a school of A and of one of B
  'search-time-directors': 390, // 300 + 90
  'search-time-planners': 120, // A alone
}
