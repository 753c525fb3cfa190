import * as fc from "fast-check";

/** That a property fails is all that is asked; the smallest case it fails for takes many more to find. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
