ValueSet: InstrumentScores
Id: instrument-scores
Title: "Scores"
Description: "The scores that are written as Observations of their own: every code of the list but the three answers that PEG is made of."
* insert OurValues
* include codes from system Score
* exclude Score#peg-average
* exclude Score#peg-enjoyment
* exclude Score#peg-activity
