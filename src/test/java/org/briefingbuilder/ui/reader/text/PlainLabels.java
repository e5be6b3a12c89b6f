package org.briefingbuilder.ui.reader.text;

final class PlainLabels implements Labels {

    @Override
    public String furniture(int lines, boolean open) {
        return lines + " lines of page furniture · " + (open ? "hide" : "show");
    }

    @Override
    public String changes(int lines, boolean open) {
        return lines + " changes · " + (open ? "hide" : "show");
    }

    @Override
    public String about(Cut cut) {
        return cut.isFurniture() ? "" : cut.reason();
    }

    @Override
    public String restore() {
        return "restore";
    }

    @Override
    public String hidden(int lines, boolean open) {
        return lines + " unseen";
    }

    @Override
    public String why(String reason) {
        return reason;
    }
}
