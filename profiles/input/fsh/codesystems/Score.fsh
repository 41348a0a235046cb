CodeSystem: Score
Id: score
Title: "Scores and their items"
Description: "Scores computed from answers, and the answers that a score is made of."
* insert OurCodes

* #peg "PEG: pain, enjoyment of life, general activity (0 to 10)" "Mean of three answers about the last 7 days, 0 to 10 (Krebs and others, 2009)."
* #peg-average "Average pain in the last 7 days (0 to 10)" "First of the three answers: average pain."
* #peg-enjoyment "Pain interfered with enjoyment of life in the last 7 days (0 to 10)" "Second of the three answers: interference with enjoyment of life."
* #peg-activity "Pain interfered with general activity in the last 7 days (0 to 10)" "Third of the three answers: interference with general activity."
* #wpi "Widespread pain index (0 to 19)" "Number of the 19 areas that hurt in the last 7 days, 0 to 19."
* #sss "Symptom severity scale (0 to 12)" "Fatigue, waking unrefreshed and thinking in the last 7 days; headaches, lower abdominal pain and low mood in the last 6 months. 0 to 12."
* #fs "Fibromyalgia severity score: WPI + SSS (0 to 31)" "Widespread pain index plus symptom severity scale, 0 to 31; also called polysymptomatic distress."
* #acr-2016 "Self-reported answers against the ACR 2016 thresholds" "Whether the answers reach the thresholds of the 2016 criteria. The self-report form is not valid for a diagnosis in one person."
