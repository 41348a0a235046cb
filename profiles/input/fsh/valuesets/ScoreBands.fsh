ValueSet: ScoreBands
Id: score-bands
Title: "Bands of scores"
Description: "All codes of the list bands of scores."
* insert OurValues
* include codes from system ScoreBand
