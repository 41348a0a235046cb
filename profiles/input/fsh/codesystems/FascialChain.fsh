CodeSystem: FascialChain
Id: fascial-chain
Title: "Fascial chains"
Description: "Twelve lines of fascial continuity, named as labels for what an examiner followed. Each carries how far anatomical studies support its continuity (Wilke and others, 2016, 62 studies); that says nothing about pain."
* insert OurCodes
* ^property[0].code = #evidence
* ^property[0].type = #code
* ^property[0].description = "Support for its continuity in anatomical studies: strong, for parts of the line only, or not rated here."

* #superficial-back "Superficial back line" "From the sole over the calf, hamstrings and back to the brow."
* insert ChainConcept(superficial-back, strong)
* #superficial-front "Superficial front line" "From the top of the foot over the shin, thigh and front of the trunk to the side of the neck."
* insert ChainConcept(superficial-front, not-rated)
* #lateral "Lateral line" "From the outer foot over the outer leg and the side of the trunk to the ear."
* insert ChainConcept(lateral, parts)
* #spiral "Spiral line" "Round the trunk from the skull over the opposite shoulder blade to the hip, and down the leg to the arch of the foot."
* insert ChainConcept(spiral, parts)
* #superficial-back-arm "Superficial back arm line" "From the trapezius over the outer upper arm to the back of the hand."
* insert ChainConcept(superficial-back-arm, not-rated)
* #deep-back-arm "Deep back arm line" "From the shoulder blade over the triceps to the little finger side of the hand."
* insert ChainConcept(deep-back-arm, not-rated)
* #superficial-front-arm "Superficial front arm line" "From the large chest muscle over the inner upper arm to the palm."
* insert ChainConcept(superficial-front-arm, not-rated)
* #deep-front-arm "Deep front arm line" "From the small chest muscle over the biceps to the thumb."
* insert ChainConcept(deep-front-arm, not-rated)
* #back-functional "Back functional line" "From one arm over the back to the opposite thigh."
* insert ChainConcept(back-functional, strong)
* #front-functional "Front functional line" "From one arm over the front of the trunk to the opposite inner thigh."
* insert ChainConcept(front-functional, strong)
* #ipsilateral-functional "Ipsilateral functional line" "From one arm down the same side of the trunk to the inner knee."
* insert ChainConcept(ipsilateral-functional, not-rated)
* #deep-front "Deep front line" "From the inner ankle through the inner leg, pelvis and trunk to the tongue; taken as midline."
* insert ChainConcept(deep-front, not-rated)
