CodeSystem: AppliedPressure
Id: applied-pressure
Title: "Pressure applied"
Description: "How firmly a place was worked on, as the person doing it judged. A pressure that was measured is written in kilopascal instead."
* insert OurCodes

* #none "No pressure" "A resting hand."
* #light "Light" "Moves skin only."
* #moderate "Moderate" "Reaches muscle, well within comfort."
* #deep "Deep" "Reaches the deepest layer the patient tolerates."
