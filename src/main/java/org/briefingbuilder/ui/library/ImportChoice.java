package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.Importing.FileState;

/// Which files of an import are looked at.
enum ImportChoice {
    ALL,
    /// Waiting, or being read.
    OPEN,
    ADDED,
    REFUSED,
    DOUBTFUL;

    boolean holds(ImportFile file) {
        return switch (this) {
            case ALL -> true;
            case OPEN ->
                    switch (file.state().get()) {
                        case FileState.Waiting _, FileState.Reading _ -> true;
                        case FileState.Added _, FileState.Refused _, FileState.Stopped _ -> false;
                    };
            case ADDED -> file.added().isPresent();
            case REFUSED -> file.isRefused();
            case DOUBTFUL -> file.isDoubtful();
        };
    }
}
