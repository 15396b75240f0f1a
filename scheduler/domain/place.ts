/** A point on the map in decimal degrees (WGS 84). */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** How a pool turns a straight line into travel time: rule data, since no source fixes it. */
export interface TravelModel {
  readonly roadFactor: number
  readonly kmPerHour: number
}

const EARTH_KM = 6371

/** The straight line over the globe in kilometres (haversine). */
export function kilometresBetween(from: Place, to: Place): number {
  const radians = Math.PI / 180
  const dLat = (to.latitude - from.latitude) * radians
  const dLon = (to.longitude - from.longitude) * radians
  const chord =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord))
}

/** Whole minutes of travel, rounded up. */
export function travelMinutes(from: Place, to: Place, model: TravelModel): number {
  return Math.ceil(((kilometresBetween(from, to) * model.roadFactor) / model.kmPerHour) * 60)
}
