ValueSet: MotionUnits
Id: motion-units
Title: "Units of a range of motion"
Description: "Degrees, or millimetres where a distance is measured."
* insert OurValues
* $ucum#deg "degree"
* $ucum#mm "millimetre"
