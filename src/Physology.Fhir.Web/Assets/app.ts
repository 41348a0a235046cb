import { startAssessment } from "./assessment";
import { startBodyMap } from "./body-map";

document.documentElement.classList.add("app-script");
startBodyMap();
startAssessment();
