// The one translation unit from which every module takes its precompiled headers.
