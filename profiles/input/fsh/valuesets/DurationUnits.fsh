ValueSet: DurationUnits
Id: duration-units
Title: "Units of an estimated age"
Description: "Weeks, months or years."
* insert OurValues
* $ucum#wk "week"
* $ucum#mo "month"
* $ucum#a "year"
