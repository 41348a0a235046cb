CodeSystem: ScoreBand
Id: score-band
Title: "Bands of scores"
Description: "Named ranges of a score. The source of the limits is part of each definition, because other limits are in use."
* insert OurCodes

* #psd-none "None" "Fibromyalgia severity score of 0 to 3, as polysymptomatic distress (Wolfe and others, J Rheumatol 2015;42:1494)."
* #psd-mild "Mild" "Fibromyalgia severity score of 4 to 7, as polysymptomatic distress (Wolfe and others, J Rheumatol 2015;42:1494)."
* #psd-moderate "Moderate" "Fibromyalgia severity score of 8 to 11, as polysymptomatic distress (Wolfe and others, J Rheumatol 2015;42:1494)."
* #psd-severe "Severe" "Fibromyalgia severity score of 12 to 19, as polysymptomatic distress (Wolfe and others, J Rheumatol 2015;42:1494)."
* #psd-very-severe "Very severe" "Fibromyalgia severity score of 20 to 31, as polysymptomatic distress (Wolfe and others, J Rheumatol 2015;42:1494)."
